import facts from '../ui/facts.css?inline';
import line from '../ui/line.css?inline';
import tokens from '../ui/tokens.css?inline';
import actions from './actions.css?inline';
import answer from './answer.css?inline';
import card from './card.css?inline';
import forms from './forms.css?inline';

/** The rules of the closed tree, the later ones over the earlier. */
export const STYLES = [tokens, line, card, facts, answer, actions, forms].join('\n');
