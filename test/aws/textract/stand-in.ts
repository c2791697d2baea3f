import { parseArgs } from 'node:util';
import { z } from 'zod';
import { modelsFolder } from '../../../bin/models-folder.ts';
import { once } from '../../../core/once.ts';
import { FaultPlan } from './fault-plan.ts';
import { InstantEngine } from './instant-engine.ts';
import { OnnxEngine } from './onnx-engine.ts';
import { textractServer } from './textract-server.ts';

// Usage: tsx test/aws/textract/stand-in.ts [--port n]; says its address when it is ready.
const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });

const server = textractServer({
  engines: {
    instant: once(() => Promise.resolve(new InstantEngine())),
    onnx: once(() => OnnxEngine.load(modelsFolder())),
  },
  plan: new FaultPlan(() => performance.now()),
});

server.listen(Number(values.port), '127.0.0.1', () => {
  const { port } = z.object({ port: z.int() }).parse(server.address());
  process.stdout.write(`listening on http://127.0.0.1:${port}\n`);
});
