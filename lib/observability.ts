import { type Function } from 'aws-cdk-lib/aws-lambda';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { type ObservedParts } from './observed-parts.ts';
import { OperationsDashboard } from './operations-dashboard.ts';

/** One dashboard, alarms that each have a page of the runbook, a budget: all tell one address. */
export class Observability extends Construct {
  constructor(scope: Construct, id: string, parts: ObservedParts) {
    super(scope, id);
    const { config, state } = parts.deployment;
    const topic = new Topic(this, 'Topic', { masterKey: state.key, enforceSSL: true });
    if (config.alarmEmail !== null) topic.addSubscription(new EmailSubscription(config.alarmEmail));
    const alarms = new Alarms(this, 'Alarms', { ...parts, topic });
    new OperationsDashboard(this, 'Dashboard', { ...parts, alarms: alarms.all, functions: functionsOf(parts) });
    if (config.alarmEmail !== null) budget(this, config.name, { email: config.alarmEmail, dollars: config.monthlyBudget }); // prettier-ignore
  }
}

function functionsOf({ intake, analysis, maintenance, webhooks, api }: ObservedParts): Function[] {
  return [
    ...Object.values(intake.functions),
    ...Object.values(analysis.functions),
    ...Object.values(maintenance.functions),
    webhooks.function,
    api.function,
  ];
}

/** Of everything that bears the deployment's tag. Told at 80 % of what was spent, and when the month is foreseen to go beyond. */
function budget(scope: Construct, name: string, { email, dollars }: { email: string; dollars: number }): CfnBudget {
  const subscribers = [{ subscriptionType: 'EMAIL', address: email }];
  const above = { comparisonOperator: 'GREATER_THAN', thresholdType: 'PERCENTAGE' };
  return new CfnBudget(scope, 'Budget', {
    budget: {
      budgetName: `${name}-monthly`,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: dollars, unit: 'USD' },
      costFilters: { TagKeyValue: [`user:liasse$${name}`] },
    },
    notificationsWithSubscribers: [
      { notification: { ...above, notificationType: 'ACTUAL', threshold: 80 }, subscribers },
      { notification: { ...above, notificationType: 'FORECASTED', threshold: 100 }, subscribers },
    ],
  });
}
