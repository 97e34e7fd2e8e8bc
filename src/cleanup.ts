import { getState, warning } from '@actions/core';
import { removeTemporaryFolders } from './system/temporary.js';

// The post phase of a workflow step: puts away what a killed main phase left behind.
const left = getState('temporary');
for (const problem of left === '' ? [] : removeTemporaryFolders(left)) warning(problem);
