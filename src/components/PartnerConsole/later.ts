// What is opened from the tree, in one piece: whoever opens one thing is near the others.
export { Details } from './Details.js';
export { Question } from './Question.js';
export { SearchResults } from './SearchResults.js';
