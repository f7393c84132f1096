"""The browser: a timeline file in the terminal."""
