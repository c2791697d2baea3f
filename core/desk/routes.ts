import { batchRoutes } from './routes/batch-routes.ts';
import { reportRoutes } from './routes/report-routes.ts';
import { reviewRoutes } from './routes/review-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';

/** Every route of the review desk. */
export const routes = { ...sessionRoutes, ...batchRoutes, ...reviewRoutes, ...reportRoutes } as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
