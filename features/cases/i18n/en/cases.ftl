cases-conflict-changed = Somebody else has changed this while you were writing. Reload the page to see the change; what you wrote is still in the form if you go back.
