import { removeTemporaryFolders } from './system/temporary.js';

/** The post phase of a workflow step: puts away what a killed main phase left behind. */
removeTemporaryFolders();
