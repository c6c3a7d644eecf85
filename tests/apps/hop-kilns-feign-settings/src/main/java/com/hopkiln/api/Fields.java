package com.hopkiln.api;

public final class Fields {
    public static final String BRIEF = "id,path";

    private Fields() {}
}
