import { type AnalysisTask } from '../intake/analysis-job.ts';

/** Has files analysed, some time soon. */
export interface AnalysisStarter {
  /** Starting the same task again changes nothing. @throws LiasseError `engine-unavailable` (retryable). */
  start(task: AnalysisTask): Promise<void>;
  /** How far the task is. @throws as above. */
  progress(task: AnalysisTask): Promise<'absent' | 'running' | 'ended'>;
}
