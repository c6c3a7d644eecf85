package example.parcel;

/** A parcel; its documents are linked from https://acme.egnyte.com/navigate/folder/1. */
public record Parcel(String number) {
}
