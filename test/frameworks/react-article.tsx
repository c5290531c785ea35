/** An article in React, as a newspaper would write it: compiled against the package, and run in a browser. */
import { DatelineStory } from 'dateline-story/react';
import type { DatelineStory as StoryElement, OwnWords } from 'dateline-story';
import { useRef, useState, type ReactElement } from 'react';

/** The stories that the article can tell. */
export const sources = ['/stories/kim-in-russia/story.json', '/stories/first-circumnavigation/story.json'] as const;

/** A word of the newspaper’s own. */
const words: OwnWords = { ui: { panel: 'Then and there' } };

/** The form of an article: a story by its address, with its text as HTML, or with events written in JSX. */
export interface ArticleProps {
  readonly html?: string;
  readonly written?: boolean;
}

/** One story, and buttons that do to it what applications do. */
export function Article({ html, written }: ArticleProps): ReactElement {
  const story = useRef<StoryElement>(null);
  const [source, setSource] = useState(0);
  const [renders, setRenders] = useState(1);
  const [isThere, setIsThere] = useState(true);
  const [heard, setHeard] = useState<readonly string[]>([]);
  const hear = (what: string) => setHeard((before) => [...before, `${what} ${renders}`]);
  return (
    <main>
      <button id="again" onClick={() => setRenders(renders + 1)}>
        Render again
      </button>
      <button id="other" onClick={() => setSource(1 - source)}>
        The other story
      </button>
      <button id="toggle" onClick={() => setIsThere(!isThere)}>
        Take it away, or bring it back
      </button>
      <button id="next" onClick={() => story.current?.next()}>
        Next
      </button>
      <output>{heard.join(', ')}</output>
      {isThere && (
        <DatelineStory
          ref={story}
          id="story"
          className={`rendered-${renders}`}
          src={sources[source]}
          words={words}
          layout="steps"
          tilesAttribution="Nobody"
          html={html}
          onStoryLoad={() => hear('loaded')}
          onActiveChange={({ id }) => hear(id)}
        >
          {written && (
            <>
              <h2>Written in React</h2>
              <dateline-event id="arrival">
                <h3>It arrives, render {renders}</h3>
              </dateline-event>
              <dateline-event id="extra" when="2023-09-11" where="Tumangang" lat="42.41" lon="130.61">
                <h3>Only here</h3>
              </dateline-event>
            </>
          )}
        </DatelineStory>
      )}
    </main>
  );
}
