import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { testApp, webhooks } from '../../fixtures/deployed-stacks.ts';
import { cfnLintFindings, checkovFindings } from '../emulator/template-checks.ts';
import { type Scenario } from '../scenario.ts';

/** With everything that a config can ask for; as for AWS, not as for the emulator, whose queues wait shorter. */
const everything = {
  webhooks,
  alarmEmail: 'exploitation@exemple.test',
  textractPerBatch: true,
  aiServicesOptOut: true,
};

export const scenario: Scenario = {
  name: 'cfn-lint and checkov find nothing in the templates that is not answered',
  place: 5,
  async run({ assert, installation, scratch }) {
    for (const architecture of ['arm64', 'x86_64']) {
      const folder = join(scratch, `templates-${architecture}`);
      await mkdir(folder, { recursive: true });
      const { directory: assembly } = testApp(folder, { ...everything, architecture }).synth();
      const checked = { installation, assembly, scratch: folder };
      assert.equal(`cfn-lint, ${architecture}`, await cfnLintFindings(checked), []);
      assert.equal(`checkov, ${architecture}`, await checkovFindings(checked), []);
    }
  },
};
