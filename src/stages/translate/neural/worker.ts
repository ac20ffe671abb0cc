import { workerData } from 'node:worker_threads';
import { serve } from '../worker/serve.ts';
import { Engine, type ModelFiles } from './engine.ts';

const { files, threads } = workerData as { readonly files: ModelFiles; readonly threads: number };
serve(Engine.open(files, threads));
