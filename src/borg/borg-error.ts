import { CommandError, type CommandFailure } from '../system/errors.js';

/** A call of Borg that failed, with the name that Borg gives the fault, such as `Repository.DoesNotExist`. */
export class BorgError extends CommandError {
  constructor(
    message: string,
    failure: CommandFailure,
    readonly messageId: string | undefined,
  ) {
    super(message, failure);
  }
}
