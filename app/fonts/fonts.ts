// Self-hosted type. Newsreader with its optical-size axis: hairline strokes at 60 px, sturdy ones at 15 px.
import "@fontsource-variable/newsreader/opsz.css";
import "@fontsource-variable/newsreader/opsz-italic.css";
import "@fontsource-variable/instrument-sans/wght.css";
