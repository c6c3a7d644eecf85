package com.example.lenses;

import java.util.List;

public record Folder(String name, List<Entry> files) {
    public record Entry(String name, long size) {
    }
}
