package com.oriel.parcels.egnyte;

import java.io.IOException;

/** One thing to be done; those below say which. */
public abstract class Errand {
    private final String verb;
    private final String to;

    protected Errand(String verb, String to) {
        this.verb = verb;
        this.to = to;
    }

    public String go() throws IOException {
        return Line.carry(verb, to);
    }

    public String fetch() throws IOException {
        return Line.pick(verb, to);
    }
}
