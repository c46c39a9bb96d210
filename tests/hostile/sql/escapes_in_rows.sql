-- sql/battles_of_a_hero: failed
-- says: \e[2J\e]0;mine\u{7}\u{9b}31m\u{202e}passed
-- It wants to clear the screen and to change the title.
SELECT char(27) || '[2J' || char(27) || ']0;mine' || char(7) || char(155) || '31m' || char(8238) || 'passed', 1;
