"""How a timeline lies in time, as figures: density, the axis and its labels, bars, silences; nothing of a terminal."""
