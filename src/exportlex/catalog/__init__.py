"""What is watched: declarations under ``corpus/``, typed, validated, found by glob."""
