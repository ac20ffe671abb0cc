import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { VERSION } from '../version.ts';
import { Misuse } from './misuse.ts';

/** Exit codes: 0 all well, 1 something failed or was refused (the rest is written), 2 misuse. */
export async function main(argv: readonly string[]): Promise<number> {
  let code = 0;
  const program = build((result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof Misuse || error instanceof TypeError) {
      process.stderr.write(`kamerbrief: ${error.message}\n`);
      return 2;
    }
    process.stderr.write(`kamerbrief: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}

function build(done: (code: number) => void): Command {
  const program = new Command('kamerbrief')
    .description('Dutch government letters to English briefs in which every line cites its Dutch source. Offline.')
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('(kamerbrief --help shows what is possible)');

  program
    .command('run')
    .summary('write briefs for letters and folders of letters')
    .description(
      'Analyses letters and writes for each <name>.brief.json, .md and .html, and for all of them index.html, entities.csv and run.jsonl.',
    )
    .argument('<paths...>', 'letters and folders (read recursively)')
    .requiredOption('-o, --output <dir>', 'folder for the briefs')
    .option('--format <list>', 'which of json,md,html,csv to write', 'json,md,html,csv')
    .option('--concurrency <n>', 'letters in work at the same time', positive)
    .option('--workers <n>', 'worker threads; 0 works in this one', whole, 0)
    .option('--force', 'analyse again what has not changed', false)
    .option('--shard <i/n>', 'only part i of n of the letters, by their content, for several machines')
    .option('--lang <code>', 'auto, or an ISO 639-3 code to read every letter as that language', 'auto')
    .option('--translator <name>', 'gist (default), neural, firefox or firefox-tiny; see "kamerbrief models"')
    .option('--cache <dir>', 'keep translations there, for later runs')
    .addOption(
      new Option('--length <length>', 'how much the summary tells')
        .choices(['short', 'normal', 'long'])
        .default('normal'),
    )
    .option('--since <date>', 'leave out letters dated before YYYY-MM-DD')
    .option('--max-megabytes <n>', 'largest file read', positive, 64)
    .option('--max-seconds <n>', 'longest time to read one PDF', positive, 60)
    .option('--timings', 'note milliseconds by stage in the briefs', false)
    .option('--quiet', 'no progress and no table', false)
    .option('--json', 'events as JSON Lines on standard output', false)
    .addHelpText(
      'after',
      `
Examples:
  kamerbrief run letters/ -o briefs/
  kamerbrief run letters/ -o briefs/ --since 2024-01-01 --format json,csv
  kamerbrief run letters/ -o briefs/ --shard 1/4     # the first of four machines

Exit status: 0 all ok, 1 something failed or was refused (the rest is written), 2 misuse.`,
    )
    .action(async (paths: string[], options) => {
      const { runCommand } = await import('./run.ts');
      done(await runCommand(paths, options));
    });

  program
    .command('stage')
    .summary('run one stage as a filter')
    .description('Reads text from files or standard input and writes JSON Lines. Offsets refer to the text as read.')
    .argument('<name>', 'language, clean, structure, segment, entities, translate or summarise')
    .argument('[files...]', 'letters; standard input when there are none')
    .option('--lines', 'every input line is a text of its own; output then carries "line", from 0', false)
    .option('--plain', 'print text only', false)
    .option('--lang <code>', 'auto, or an ISO 639-3 code', 'auto')
    .option('--translator <name>', 'gist (default), neural, firefox or firefox-tiny; see "kamerbrief models"')
    .option('--cache <dir>', 'keep translations there, for later runs')
    .addHelpText(
      'after',
      `
Examples:
  kamerbrief stage segment letter.txt
  echo 'Op 12 juni spreek ik met Europol.' | kamerbrief stage entities
  kamerbrief stage translate --lines --plain < sentences.txt`,
    )
    .action(async (name: string, files: string[], options) => {
      const { stageCommand } = await import('./stage.ts');
      done(await stageCommand(name, files, options));
    });

  program
    .command('explain')
    .summary('why each mention and line is there, and what was rejected')
    .argument('<file>', 'a letter')
    .option('--lang <code>', 'auto, or an ISO 639-3 code', 'auto')
    .option('--translator <name>', 'gist (default), neural, firefox or firefox-tiny; see "kamerbrief models"')
    .action(async (file: string, options) => {
      const { explainCommand } = await import('./explain.ts');
      done(await explainCommand(file, options));
    });

  program
    .command('review')
    .summary('judge the briefs of a folder in the browser')
    .description(
      'Serves the pages of a folder on 127.0.0.1 alone and keeps each decision at once in decisions.jsonl beside the briefs.',
    )
    .argument('<dir>', 'a folder that "kamerbrief run" wrote')
    .option('--port <n>', 'port of the server; 0 takes any free one', whole, 7357)
    .option('--reviewer <name>', 'who decides; the name of the user when left out')
    .action(async (folder: string, options) => {
      const { reviewCommand } = await import('./review.ts');
      done(await reviewCommand(folder, options));
    });

  program
    .command('diff')
    .summary('what changed between two runs')
    .description('Letters, statuses, entities and lines that differ. Exit status 0: nothing, 1: something, 2: misuse.')
    .argument('<before>', 'a folder of briefs')
    .argument('<after>', 'another')
    .option('--json', 'one JSON object instead of text', false)
    .action(async (before: string, after: string, options) => {
      const { diffCommand } = await import('./diff.ts');
      done(await diffCommand(before, after, options));
    });

  const models = program
    .command('models')
    .summary('models that do not ship with the package: list, fetch, check')
    .description(
      'Models are kept in KAMERBRIEF_MODELS, or in the cache folder of the platform. `pull` is the only command that uses the network.',
    );
  models
    .command('list')
    .summary('what ships, what is pulled, what could be')
    .action(async () => {
      const { listModels } = await import('./models.ts');
      done(await listModels());
    });
  models
    .command('pull')
    .summary('fetch a model, check it and keep it')
    .description(
      'Fetches a model and checks its SHA-256. After an interruption the same command goes on where it stopped.',
    )
    .argument('<name>', 'firefox or firefox-tiny')
    .option('--from <place>', "address or folder in which the files of the model lie, instead of Mozilla's")
    .option('--quiet', 'no progress', false)
    .action(async (name: string, options) => {
      const { pullModel } = await import('./models.ts');
      done(await pullModel(name, options));
    });
  models
    .command('verify')
    .summary('compute the checksums of pulled models again')
    .argument('[names...]', 'firefox, firefox-tiny; all that are pulled when none is named')
    .action(async (names: string[]) => {
      const { verifyModels } = await import('./models.ts');
      done(await verifyModels(names));
    });

  return program;
}

function positive(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('Expected a whole number from 1.');
  return n;
}

function whole(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 0) throw new InvalidArgumentError('Expected a whole number from 0.');
  return n;
}
