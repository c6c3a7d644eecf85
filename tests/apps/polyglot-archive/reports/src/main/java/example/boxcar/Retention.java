package example.boxcar;

/** How long a report is kept; nothing of Egnyte in here. */
public record Retention(int days) {
}
