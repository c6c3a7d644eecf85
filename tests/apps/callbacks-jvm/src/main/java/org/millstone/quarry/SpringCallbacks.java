package org.millstone.quarry;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/spring")
public class SpringCallbacks {

    @GetMapping("/hasty")
    public ResponseEntity<Void> hasty(@RequestParam String code, HttpSession session) throws IOException, InterruptedException { //~ EG206; EG210
        session.setAttribute("egnyte.grant", Egnyte.redeem(code));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/careful")
    public ResponseEntity<Void> careful(
            @RequestParam(name = "code", required = false) String granted,
            @RequestParam(name = "error", required = false) String refusal,
            @RequestParam("state") String returned,
            HttpSession session) throws IOException, InterruptedException {
        if (refusal != null || !returned.equals(session.getAttribute("egnyte.state"))) {
            return ResponseEntity.badRequest().build();
        }
        session.setAttribute("egnyte.grant", Egnyte.redeem(granted));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/named")
    public ResponseEntity<Void> named(@RequestParam("code") String granted, HttpSession session) throws IOException, InterruptedException { //~ EG206; EG210
        session.setAttribute("egnyte.grant", Egnyte.redeem(granted));
        return ResponseEntity.noContent().build();
    }
}
