// Adding up is not the first look: it comes with its note when somebody is about to ask for it.
export { addUp } from './addUp.js';
export { CrossingNote } from './CrossingNote.js';
