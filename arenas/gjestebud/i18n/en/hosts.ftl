gjestebud-changed-meanwhile = Somebody else changed this while you were working on it. Look at what it says now, and make your change again.
