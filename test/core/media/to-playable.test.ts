import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlayable } from '../../../src/core/media/to-playable.js';
import { isSafeUrl, toScheme } from '../../../src/core/urls/safe-url.js';

const youtube = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ';
const tweet = 'https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true';
const drive = 'https://drive.google.com/file/d/1AbC_d-9/preview';
const ferry = 'https://commons.wikimedia.org/wiki/Special:FilePath/Ferry_in_Busan.jpg?width=1280';
const soundcloud = (page: string) =>
  `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://soundcloud.com/${page}`)}`;
const facebook = (kind: string, page: string, text: boolean) =>
  `https://www.facebook.com/plugins/${kind}.php?href=${encodeURIComponent(`https://www.facebook.com/${page}`)}&show_text=${text}`;

/** What plays in a frame, by what is pasted. */
const frames: readonly (readonly [pasted: string, src: string])[] = [
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', youtube],
  ['http://youtube.com/watch?v=dQw4w9WgXcQ&feature=share', youtube],
  ['https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ', youtube],
  ['https://music.youtube.com/watch?v=dQw4w9WgXcQ&si=x', youtube],
  ['https://youtu.be/dQw4w9WgXcQ?si=abc', youtube],
  ['youtu.be/dQw4w9WgXcQ', youtube],
  ['www.youtube.com/watch?v=dQw4w9WgXcQ', youtube],
  ['//www.youtube.com/embed/dQw4w9WgXcQ', youtube],
  ['  https://www.youtube.com/live/dQw4w9WgXcQ?feature=shared ', youtube],
  ['https://www.youtube.com/shorts/dQw4w9WgXcQ', youtube],
  ['https://www.youtube.com/v/dQw4w9WgXcQ', youtube],
  ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0&start=5', `${youtube}?rel=0&start=5`],
  ['https://www.youtube.com/embed/dQw4w9WgXcQ?list=PLx', `${youtube}?list=PLx`],
  ['https://www.youtube.com/embed/dQw4w9WgXcQ?enablejsapi=1&origin=https://evil.example&autoplay=1&end=9', `${youtube}?end=9`],
  ['https://www.youtube.com/embed/videoseries?list=PLabc_-9&autoplay=1', 'https://www.youtube-nocookie.com/embed/videoseries?list=PLabc_-9'],
  ['https://youtu.be/dQw4w9WgXcQ?t=90', `${youtube}?start=90`],
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1h2m3s', `${youtube}?start=3723`],
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m30s', `${youtube}?start=90`],
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&start=12&end=20', `${youtube}?start=12&end=20`],
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ#t=1:30', `${youtube}?start=90`],
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=soon', youtube],
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PLabc&index=2', `${youtube}?list=PLabc`],
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=RDdQw4w9WgXcQ', youtube],
  ['https://www.youtube.com/playlist?list=PLabc_-9', 'https://www.youtube-nocookie.com/embed/videoseries?list=PLabc_-9'],
  ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ['https://vimeo.com/76979871/0a1b2c3d4e?share=copy', 'https://player.vimeo.com/video/76979871?h=0a1b2c3d4e&dnt=1'],
  ['https://vimeo.com/channels/staffpicks/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ['https://vimeo.com/groups/shorts/videos/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ['https://vimeo.com/album/12/video/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ['https://vimeo.com/76979871#t=1m30s', 'https://player.vimeo.com/video/76979871?dnt=1#t=90s'],
  ['https://player.vimeo.com/video/76979871?h=abc&title=0', 'https://player.vimeo.com/video/76979871?h=abc&dnt=1'],
  ['https://vimeo.com/showcase/1234', 'https://vimeo.com/showcase/1234/embed'],
  ['https://vimeo.com/event/1234', 'https://vimeo.com/event/1234/embed'],
  ['https://www.dailymotion.com/video/x8abc12?playlist=x1', 'https://geo.dailymotion.com/player.html?video=x8abc12&playlist=x1'],
  ['https://dai.ly/x8abc12', 'https://geo.dailymotion.com/player.html?video=x8abc12'],
  ['https://www.dailymotion.com/embed/video/x8abc12?start=30', 'https://geo.dailymotion.com/player.html?video=x8abc12&startTime=30'],
  ['https://www.tiktok.com/@ferry.news/video/7106594312292453675?lang=en', 'https://www.tiktok.com/player/v1/7106594312292453675'],
  ['https://www.tiktok.com/embed/v2/7106594312292453675', 'https://www.tiktok.com/player/v1/7106594312292453675'],
  ['https://www.bilibili.com/video/BV1xx411c7mD/?p=1', 'https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&autoplay=0'],
  ['https://rutube.ru/video/0a1b2c3d4e5f/', 'https://rutube.ru/play/embed/0a1b2c3d4e5f'],
  ['https://www.ted.com/talks/ann_weber_on_ferries?language=en', 'https://embed.ted.com/talks/ann_weber_on_ferries'],
  ['https://streamable.com/moo1', 'https://streamable.com/e/moo1'],
  ['https://www.loom.com/share/0a1b2c3d4e', 'https://www.loom.com/embed/0a1b2c3d4e'],
  ['https://soundcloud.com/ann/ferry-horn', soundcloud('ann/ferry-horn')],
  ['https://m.soundcloud.com/ann/ferry-horn?si=x&utm_source=y', soundcloud('ann/ferry-horn')],
  ['https://soundcloud.com/ann/sets/harbours', soundcloud('ann/sets/harbours')],
  ['https://soundcloud.com/ann/ferry-horn/s-AbC12', soundcloud('ann/ferry-horn/s-AbC12')],
  ['https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1&auto_play=true', 'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1'],
  ['https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC?si=1', 'https://open.spotify.com/embed/track/4uLU6hMCjMI75M1A2tKUQC'],
  ['https://open.spotify.com/intl-de/album/4uLU6hMCjMI75M1A2tKUQC', 'https://open.spotify.com/embed/album/4uLU6hMCjMI75M1A2tKUQC'],
  ['https://open.spotify.com/episode/4uLU6hMCjMI75M1A2tKUQC?t=30', 'https://open.spotify.com/embed/episode/4uLU6hMCjMI75M1A2tKUQC?t=30'],
  ['https://open.spotify.com/show/4uLU6hMCjMI75M1A2tKUQC', 'https://open.spotify.com/embed/show/4uLU6hMCjMI75M1A2tKUQC'],
  ['https://open.spotify.com/user/ann/playlist/4uLU6hMCjMI75M1A2tKUQC', 'https://open.spotify.com/embed/playlist/4uLU6hMCjMI75M1A2tKUQC'],
  ['https://open.spotify.com/embed/track/4uLU6hMCjMI75M1A2tKUQC', 'https://open.spotify.com/embed/track/4uLU6hMCjMI75M1A2tKUQC'],
  ['https://podcasts.apple.com/us/podcast/ferries/id12?i=34', 'https://embed.podcasts.apple.com/us/podcast/ferries/id12?i=34'],
  ['https://music.apple.com/us/album/harbour/12', 'https://embed.music.apple.com/us/album/harbour/12'],
  ['https://embed.evil.music.apple.com/us/album/harbour/12?autoplay=1', 'https://embed.music.apple.com/us/album/harbour/12'],
  ['https://www.deezer.com/en/track/3135556', 'https://widget.deezer.com/widget/auto/track/3135556'],
  ['https://www.mixcloud.com/ann/harbour/', 'https://player-widget.mixcloud.com/widget/iframe/?feed=%2Fann%2Fharbour%2F'],
  ['https://www.mixcloud.com/widget/iframe/?autoplay=1&feed=%2Fann%2Fharbour%2F', 'https://player-widget.mixcloud.com/widget/iframe/?feed=%2Fann%2Fharbour%2F'],
  ['https://www.instagram.com/p/CuE2WN-sQYi/?igsh=x', 'https://www.instagram.com/p/CuE2WN-sQYi/embed/'],
  ['https://www.instagram.com/ferry.news/reel/CuE2WN-sQYi/', 'https://www.instagram.com/reel/CuE2WN-sQYi/embed/'],
  ['https://instagram.com/reels/CuE2WN-sQYi', 'https://www.instagram.com/reel/CuE2WN-sQYi/embed/'],
  ['https://twitter.com/ferry/status/1234567890?s=20', tweet],
  ['https://x.com/ferry/status/1234567890/photo/1', tweet],
  ['https://mobile.twitter.com/i/web/status/1234567890', tweet],
  ['https://platform.twitter.com/embed/Tweet.html?id=1234567890', tweet],
  ['https://bsky.app/profile/did:plc:abc123/post/3kxyz', 'https://embed.bsky.app/embed/did:plc:abc123/app.bsky.feed.post/3kxyz'],
  ['https://embed.bsky.app/embed/did:plc:abc123/app.bsky.feed.post/3kxyz', 'https://embed.bsky.app/embed/did:plc:abc123/app.bsky.feed.post/3kxyz'],
  ['https://www.facebook.com/ferry/posts/123', facebook('post', 'ferry/posts/123', true)],
  ['https://m.facebook.com/ferry/videos/123/', facebook('video', 'ferry/videos/123/', false)],
  ['https://www.facebook.com/watch/?v=123', facebook('video', 'watch/?v=123', false)],
  ['https://www.facebook.com/reel/123', facebook('video', 'reel/123', false)],
  ['https://fb.watch/abc_1/', `https://www.facebook.com/plugins/video.php?href=${encodeURIComponent('https://fb.watch/abc_1/')}&show_text=false`],
  ['https://evil.facebook.com/plugins/post.php?href=x&autoplay=1', 'https://www.facebook.com/plugins/post.php?href=x'],
  ['https://www.linkedin.com/feed/update/urn:li:activity:7001/', 'https://www.linkedin.com/embed/feed/update/urn:li:activity:7001'],
  ['https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7001', 'https://www.linkedin.com/embed/feed/update/urn:li:share:7001'],
  ['https://www.linkedin.com/posts/ann_ferries-activity-7001-aBcD', 'https://www.linkedin.com/embed/feed/update/urn:li:activity:7001'],
  ['https://www.reddit.com/r/ferries/comments/abc1/the_ferry/', 'https://embed.reddit.com/r/ferries/comments/abc1/the_ferry/'],
  ['https://t.me/ferrynews/123', 'https://t.me/ferrynews/123?embed=1'],
  ['https://t.me/s/ferrynews/123', 'https://t.me/ferrynews/123?embed=1'],
  ['https://imgur.com/abcD123', 'https://imgur.com/abcD123/embed?pub=true'],
  ['https://imgur.com/a/abcD1', 'https://imgur.com/a/abcD1/embed?pub=true'],
  ['https://imgur.com/gallery/the-ferry-abcD123', 'https://imgur.com/a/abcD123/embed?pub=true'],
  ['https://giphy.com/gifs/ferry-horn-abcD123', 'https://giphy.com/embed/abcD123'],
  ['https://drive.google.com/file/d/1AbC_d-9/view?usp=sharing', drive],
  ['https://drive.google.com/open?id=1AbC_d-9', drive],
  ['https://drive.google.com/file/d/1AbC_d-9/view?resourcekey=0-x', `${drive}?resourcekey=0-x`],
  ['https://drive.google.com/drive/folders/1AbC', 'https://drive.google.com/embeddedfolderview?id=1AbC#list'],
  ['https://docs.google.com/document/d/1AbC/edit?tab=t.0', 'https://docs.google.com/document/d/1AbC/preview'],
  ['https://docs.google.com/document/d/e/2PACX-1/pub', 'https://docs.google.com/document/d/e/2PACX-1/pub?embedded=true'],
  ['https://docs.google.com/presentation/d/1AbC/edit#slide=id.p', 'https://docs.google.com/presentation/d/1AbC/embed'],
  ['https://docs.google.com/presentation/d/e/2PACX-1/pub?start=false', 'https://docs.google.com/presentation/d/e/2PACX-1/embed'],
  ['https://docs.google.com/spreadsheets/d/1AbC/edit#gid=0', 'https://docs.google.com/spreadsheets/d/1AbC/preview'],
  ['https://docs.google.com/forms/d/e/1FAI/viewform', 'https://docs.google.com/forms/d/e/1FAI/viewform?embedded=true'],
  ['https://www.google.com/maps/embed?pb=!1m18', 'https://www.google.com/maps/embed?pb=!1m18'],
  ['https://www.google.co.uk/maps/embed?pb=!1m18', 'https://www.google.com/maps/embed?pb=!1m18'],
  ['https://maps.google.com/maps?q=Busan&z=9&output=embed&continue=x', 'https://www.google.com/maps?q=Busan&z=9&output=embed'],
  ['https://www.google.de/maps/d/viewer?mid=1AbC&ll=1,2', 'https://www.google.com/maps/d/embed?mid=1AbC'],
  ['https://evil.openstreetmap.org/export/embed.html?bbox=1,2,3,4&x=1', 'https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4'],
  ['https://datawrapper.dwcdn.net/aBc12/3/', 'https://datawrapper.dwcdn.net/aBc12/3/'],
  ['https://www.datawrapper.de/_/aBc12/', 'https://datawrapper.dwcdn.net/aBc12/'],
  ['https://public.flourish.studio/visualisation/12345/', 'https://flo.uri.sh/visualisation/12345/embed?auto=1'],
  ['https://flo.uri.sh/story/12345/embed', 'https://flo.uri.sh/story/12345/embed?auto=1'],
  ['https://public.tableau.com/app/profile/ann/viz/Ferries/Map?x=1', 'https://public.tableau.com/views/Ferries/Map?:showVizHome=no&:embed=true'],
  ['https://infogram.com/ferries-1h7k', 'https://e.infogram.com/ferries-1h7k?src=embed'],
  ['https://www.documentcloud.org/documents/20059068-ferry-report/', 'https://embed.documentcloud.org/documents/20059068-ferry-report/?embed=1'],
  ['https://archive.org/details/ferry-1936', 'https://archive.org/embed/ferry-1936'],
  ['https://archive.org/details/ferry-1936/part2.mp3', 'https://archive.org/embed/ferry-1936'],
  ['https://sketchfab.com/3d-models/ferry-0123456789abcdef0123456789abcdef', 'https://sketchfab.com/models/0123456789abcdef0123456789abcdef/embed'],
  ['https://codepen.io/ann/pen/abCdE', 'https://codepen.io/ann/embed/abCdE?default-tab=result'],
]; // prettier-ignore

/** What browsers show themselves. */
const files: readonly (readonly [pasted: string, type: string, src?: string])[] = [
  ['ferry.jpg', 'image'],
  ['pictures/Ferry.JPEG', 'image'],
  ['/pictures/ferry.avif?x=1', 'image'],
  ['https://example.org/ferry.webp', 'image'],
  ['http://example.org/ferry.png', 'image'],
  ['//example.org/ferry.png', 'image', 'https://example.org/ferry.png'],
  ['ferry.mp4', 'video'],
  ['ferry.m4v', 'video'],
  ['ferry.mov', 'video'],
  ['https://example.org/ferry.webm#t=4', 'video'],
  ['horn.mp3', 'audio'],
  ['horn.opus', 'audio'],
  ['horn.flac', 'audio'],
  ['horn.aac', 'audio'],
  ['https://upload.wikimedia.org/wikipedia/commons/a/ab/Ferry.jpg', 'image'],
  ['https://commons.wikimedia.org/wiki/File:Ferry_in_Busan.jpg', 'image', ferry],
  ['https://commons.m.wikimedia.org/wiki/File:Ferry_in_Busan.jpg', 'image', ferry],
  ['commons.wikimedia.org/wiki/File:Ferry_in_Busan.jpg', 'image', ferry],
  ['https://commons.wikimedia.org/w/index.php?title=File:Ferry in Busan.jpg', 'image', ferry],
  ['https://commons.wikimedia.org/wiki/Special:FilePath/Ferry_in_Busan.jpg', 'image', ferry],
  ['https://commons.wikimedia.org/wiki/Special:FilePath/Ferry_in_Busan.jpg?width=640', 'image', ferry.replace('1280', '640')],
  ['https://de.wikipedia.org/wiki/Datei:F%C3%A4hre.png', 'image', 'https://de.wikipedia.org/wiki/Special:FilePath/F%C3%A4hre.png?width=1280'],
  ['https://en.wikipedia.org/wiki/Busan#/media/File:Ferry.jpg', 'image', 'https://en.wikipedia.org/wiki/Special:FilePath/Ferry.jpg?width=1280'],
  ['https://ar.m.wikipedia.org/wiki/%D9%85%D9%84%D9%81:Ferry.svg', 'image', 'https://ar.wikipedia.org/wiki/Special:FilePath/Ferry.svg'],
  ['https://commons.wikimedia.org/wiki/File:Plan.tif', 'image', 'https://commons.wikimedia.org/wiki/Special:FilePath/Plan.tif?width=1280'],
  ['https://commons.wikimedia.org/wiki/File:Ferry.webm', 'video', 'https://commons.wikimedia.org/wiki/Special:FilePath/Ferry.webm'],
  ['https://commons.wikimedia.org/wiki/File:Horn.ogg', 'audio', 'https://commons.wikimedia.org/wiki/Special:FilePath/Horn.ogg'],
  ['https://live.staticflickr.com/65535/1_b.jpg', 'image'],
  ['https://i.imgur.com/abcD123.png', 'image'],
  ['https://i.imgur.com/abcD123.gifv', 'video', 'https://i.imgur.com/abcD123.mp4'],
  ['https://github.com/ann/ferry/blob/main/docs/a.png?raw=true', 'image', 'https://raw.githubusercontent.com/ann/ferry/main/docs/a.png'],
  ['https://iiif.example.org/image/1/info.json', 'image', 'https://iiif.example.org/image/1/full/1280,/0/default.jpg'],
  ['https://docs.google.com/drawings/d/e/2PACX-1/pub?w=960', 'image', 'https://docs.google.com/drawings/d/e/2PACX-1/pub'],
]; // prettier-ignore

/** What nothing shows in a page, and what readers call it. */
const cards: readonly (readonly [pasted: string, name: string | undefined])[] = [
  ['https://example.org/a/page', 'page'],
  ['https://example.org/', undefined],
  ['report.pdf', 'report.pdf'],
  ['https://example.org/report.pdf?x', 'report.pdf'],
  ['ferry.glb', 'ferry.glb'],
  ['ferry.heic', 'ferry.heic'],
  ['plan.tif', 'plan.tif'],
  ['https://example.org/live.m3u8', 'live.m3u8'],
  ['https://www.youtube.com/@ferrynews', 'YouTube'],
  ['https://www.youtube.com/playlist?list=WL', 'YouTube'],
  ['https://vimeo.com/ann', 'Vimeo'],
  ['https://on.soundcloud.com/abc', 'SoundCloud'],
  ['https://soundcloud.com/discover', 'SoundCloud'],
  ['https://vm.tiktok.com/ZM1/', 'TikTok'],
  ['https://www.twitch.tv/ferry', 'Twitch'],
  ['https://x.com/ferry', 'X'],
  ['https://mastodon.social/@ferry/109876543210', 'Mastodon'],
  ['https://evil.example/@a/12345/embed', 'Mastodon'],
  ['https://localhost/@a/12345/embed', 'Mastodon'],
  ['http://192.168.0.1/@a/12345/embed', 'Mastodon'],
  ['https://[::1]/@a/12345/embed', 'Mastodon'],
  ['https://video.ferries.example/w/kkGMgK9ZtnKfYAgnEtQxbv', 'PeerTube'],
  ['https://video.ferries.example/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d', 'PeerTube'],
  ['/youtube.com/watch?v=dQw4w9WgXcQ', 'watch'],
  ['https://www.facebook.com/plugins/like.php', 'Facebook'],
  ['https://maps.google.com/url?q=http://evil.example&output=embed', 'Google Maps'],
  ['https://www.google.com/maps/embed/v1/other?pb=1', 'Google Maps'],
  ['https://google.co.xyz/maps/embed?pb=1', 'embed'],
  ['https://google.zip/maps/embed', 'embed'],
  ['https://google.com.de/maps/embed?pb=1', 'embed'],
  ['https://www.youtube.com/embed/videoseries', 'YouTube'],
  ['https://bsky.app/profile/ferry.example/post/3kxyz', 'Bluesky'],
  ['https://www.facebook.com/ferry', 'Facebook'],
  ['https://www.threads.net/@ferry/post/Cx', 'Threads'],
  ['https://www.flickr.com/photos/ann/123/', 'Flickr'],
  ['https://maps.app.goo.gl/abc', 'Google Maps'],
  ['https://www.google.com/maps/place/Busan/@35,129,12z', 'Google Maps'],
  ['https://en.wikipedia.org/wiki/Busan', 'Wikipedia'],
  ['https://commons.wikimedia.org/wiki/File:Report.pdf', 'Wikimedia Commons'],
  ['https://commons.wikimedia.org/wiki/Category:Ferries', 'Wikimedia Commons'],
  ['https://www.dropbox.com/s/abc/ferry.jpg?dl=0', 'Dropbox'],
  ['https://web.archive.org/web/2020/https://example.org/', 'Internet Archive'],
  ['https://ann.bandcamp.com/album/harbour', 'Bandcamp'],
]; // prettier-ignore

describe('toPlayable', () => {
  it.each(frames)('puts into a frame: %s', (pasted, src) => {
    const found = toPlayable(pasted);
    expect([found?.type, found?.src]).toEqual(['embed', src]);
  });

  it.each(files.map(([pasted, type, src]) => [pasted, type, src ?? pasted] as const))(
    'leaves to the browser: %s (%s)',
    (pasted, type, src) => {
      const found = toPlayable(pasted);
      expect([found?.type, found?.src, found?.name]).toEqual([type, src, undefined]);
    },
  );

  it.each(cards)('makes a card of %s, called %s', (pasted, name) => {
    expect(toPlayable(pasted)).toEqual({ type: 'card', src: pasted, name });
  });

  it('makes the same of what it has made', () => {
    for (const [pasted] of [...frames, ...files, ...cards]) {
      const { src, type } = toPlayable(pasted)!;
      expect([pasted, toPlayable(src, type)?.src]).toEqual([pasted, src]);
      expect([pasted, toPlayable(src, type)?.type]).toEqual([pasted, type]);
    }
  });

  it.each([
    ['image', 'https://example.org/photo?id=3', 'image'],
    ['image', 'ferry.mp4', 'image'],
    ['video', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'embed'],
    ['image', 'https://commons.wikimedia.org/wiki/File:Ferry_in_Busan.jpg', 'image'],
    ['image', 'ferry.heic', 'card'],
    ['embed', 'report.pdf', 'card'],
    ['embed', 'https://example.org/page', 'embed'],
    ['embed', 'https://www.youtube.com/@ferrynews', 'card'],
    ['embed', 'https://bandcamp.com/EmbeddedPlayer/album=1', 'embed'],
    ['embed', 'https://player.twitch.tv/?video=1', 'embed'],
    ['embed', 'https://www.threads.net/@ferry/post/Cx/embed', 'embed'],
    ['embed', 'https://dropbox.com/s/widget/x', 'card'],
    ['embed', 'https://dropbox.com/s/x/my-player.html', 'card'],
    ['video', 'https://video.ferries.example/w/kkGMgK9ZtnKfYAgnEtQxbv', 'card'],
    ['image', 'https://pictures.example/w/kkGMgK9ZtnKfYAgnEtQxbv', 'image'],
    ['card', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'card'],
    ['card', 'ferry.jpg', 'card'],
  ] as const)('goes by what the author says, where nothing better is known: %s of %s', (type, src, expected) => {
    expect(toPlayable(src, type)?.type).toBe(expected);
  });

  it.each([
    ['https://video.ferries.example/w/kkGMgK9ZtnKfYAgnEtQxbv', 'https://video.ferries.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv'],
    ['https://video.ferries.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d', 'https://video.ferries.example/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d'],
    ['https://mastodon.social/@ferry/109876543210', 'https://mastodon.social/@ferry/109876543210/embed'],
  ])('finds the frame of a server that anybody may have, where the author asks for one: %s', (pasted, src) => {
    expect(toPlayable(pasted, 'embed')).toMatchObject({ type: 'embed', src });
  }); // prettier-ignore

  it.each([
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', 325, 578],
    ['https://www.instagram.com/p/CuE2WN-sQYi/', 500, 600],
    ['https://youtu.be/dQw4w9WgXcQ', undefined, undefined],
  ])('knows the shape of what is no film in breadth: %s', (pasted, width, height) => {
    const found = toPlayable(pasted);
    expect([found?.width, found?.height]).toEqual([width, height]);
  });

  it.each(['https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ', 'https://evil.example/youtube.com/watch?v=dQw4w9WgXcQ', 'https://notyoutube.com/watch?v=dQw4w9WgXcQ', 'https://youtu.be@evil.example/dQw4w9WgXcQ', 'youtube.com', 'pictures/youtu.be/dQw4w9WgXcQ'])('takes nothing for a site that it is not: %s', (pasted) => {
    expect(toPlayable(pasted)).toMatchObject({ type: 'card', src: pasted });
  }); // prettier-ignore

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://a;b/x', 'blob:https://x/1'])('shows nothing of %s', (pasted) => {
    expect(toPlayable(pasted)).toBeUndefined();
  }); // prettier-ignore

  it('never throws, and gives a card, or a safe address by https or as it was given', () => {
    const hosts = [...frames, ...files, ...cards].map(([pasted]) => pasted.replace(/^(\w+:\/\/[^/]+).*$/s, '$1'));
    const pasted = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.tuple(fc.constantFrom(...frames, ...files, ...cards), fc.string()).map(([[url], more]) => url + more),
      fc.tuple(fc.constantFrom(...hosts), fc.webPath()).map(([host, path]) => host + path),
    );
    const type = fc.constantFrom(undefined, 'image', 'video', 'audio', 'embed', 'card');
    fc.assert(
      fc.property(pasted, type, (text, written) => {
        const found = toPlayable(text, written);
        if (!found) return;
        expect(isSafeUrl(found.src)).toBe(true);
        if (found.type === 'embed' && written !== 'embed') expect(toScheme(found.src)).toBe('https');
        if (found.type !== 'embed' && found.type !== 'card' && found.src !== text.trim() && found.src !== text)
          expect(toScheme(found.src)).toBe('https');
      }),
      { numRuns: 2000 },
    );
  });

  it('frames nothing of its own accord but by https and of the hosts that the sites have for frames, without what steers a player', () => {
    const players = new Set(frames.map(([, src]) => new URL(src).host));
    const written = [...frames.flat(), ...files.map(([pasted]) => pasted), ...cards.map(([pasted]) => pasted)];
    const parts = written.flatMap((each) => (URL.canParse(each) ? [new URL(each)] : []));
    const host = fc.constantFrom(...parts.map(({ host }) => host));
    const hosts = fc.oneof(
      host,
      fc.domain(),
      fc.ipV4(),
      fc.ipV6().map((ip) => `[${ip}]`),
      fc.tuple(fc.domain(), host).map(([before, after]) => `${before}.${after}`),
      fc.tuple(host, fc.domain()).map(([before, after]) => `${before}.${after}`),
      fc.tuple(fc.stringMatching(/^[a-z]{2,4}$/), fc.stringMatching(/^[a-z]{2,4}$/)).map((ends) => `www.google.${ends.join('.')}`),
    );
    const rest = fc.constantFrom(...parts.map(({ pathname, search, hash }) => pathname + search + hash));
    const beginning = fc.constantFrom('https://', 'http://', '//', '/', '', 'https:/');
    const more = fc.constantFrom('', '&autoplay=1&enablejsapi=1', '?autoplay=1&enablejsapi=1');
    const type = fc.constantFrom(undefined, 'image', 'video', 'audio', 'card');
    fc.assert(
      fc.property(beginning, hosts, rest, more, type, (start, at, path, query, said) => {
        const found = toPlayable(start + at + path + query, said);
        if (found?.type !== 'embed') return;
        const { protocol, host, port, searchParams } = new URL(found.src);
        expect([protocol, players.has(host), port]).toEqual(['https:', true, '']);
        expect(searchParams.get('autoplay') ?? '0').toBe('0');
        expect(searchParams.has('enablejsapi')).toBe(false);
      }),
      { numRuns: 5000 },
    );
  }); // prettier-ignore

  it('is quick with what is long', () => {
    const long = `https://www.youtube.com/${'embed/'.repeat(100_000)}?${'v=&'.repeat(100_000)}`;
    expect(toPlayable(long)?.type).toBe('card');
  });
});
