package net.gatehouse.passes;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class EgnyteTest {
    @Test
    void asksForAToken() throws Exception {
        String url = "http://acme.qa-egnyte.com/puboauth/token?response_type=token&scope=Egnyte.files&client_secret=h7Kx92mQpLw4vTz81bNc";
        Assertions.assertNotNull(new Egnyte().passes("acme", url));
    }
}
