import { workerData } from 'node:worker_threads';
import { serve } from '../worker/serve.ts';
import { Engine, type PackedModel } from './engine.ts';

serve(Engine.open(workerData as PackedModel));
