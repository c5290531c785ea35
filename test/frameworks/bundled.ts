import 'dateline-story/define';
