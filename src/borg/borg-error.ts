import { CommandError, type CommandFailure } from '../system/errors.js';

/** A failed Borg call, with Borg's name for the error, such as `Repository.DoesNotExist`. */
export class BorgError extends CommandError {
  constructor(
    message: string,
    failure: CommandFailure,
    readonly messageId: string | undefined,
  ) {
    super(message, failure);
  }
}
