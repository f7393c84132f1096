"""What a time expression means: anchors, arithmetic, and the reasons in words."""
