processes-conflict = Somebody else changed this while you were writing. See what is new before you save again.
processes-refused-slug-taken = Another process already has this address. Choose another one.
