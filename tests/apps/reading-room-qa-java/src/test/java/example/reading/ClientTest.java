package example.reading;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ClientTest {
    @Test
    void theSandboxIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Client("readingroom.qa-egnyte.com", "t"));
    }
}
