package com.acme.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

@Controller
public class PageController {
    private final EgnyteOauth oauth;

    public PageController(EgnyteOauth oauth) {
        this.oauth = oauth;
    }

    /** What the page shows of a connection. */
    public static class Connection {
        private final String domain;
        private final String token;

        public Connection(String domain, String token) {
            this.domain = domain;
            this.token = token;
        }

        public String getDomain() {
            return domain;
        }

        public String getToken() {
            return token;
        }
    }

    /** The same, without what must not be seen. */
    public static class Badge {
        private final String domain;
        private final String token;

        public Badge(String domain, String token) {
            this.domain = domain;
            this.token = token;
        }

        public String getDomain() {
            return domain;
        }

        @JsonIgnore
        public String getToken() {
            return token;
        }
    }

    @GetMapping("/connected")
    public String connected(@RequestParam String code, @RequestParam String state, Model model, HttpSession session) {
        String token = token(code, state, session);
        model.addAttribute("domain", "acme");
        model.addAttribute("egnyteToken", token); //~ EG302
        return "connected";
    }

    @GetMapping("/connected/view")
    public ModelAndView view(@RequestParam String code, @RequestParam String state, HttpSession session) {
        return new ModelAndView("connected", Map.of("token", token(code, state, session))); //~ EG302
    }

    @GetMapping("/connected/app")
    public String app(@RequestParam String code, @RequestParam String state, HttpSession session) {
        return "redirect:/app#token=" + token(code, state, session); //~ EG302
    }

    @GetMapping("/connected/home")
    public String home(@RequestParam String code, @RequestParam String state, HttpSession session) {
        session.setAttribute("egnyte", token(code, state, session));
        return "redirect:/";
    }

    @GetMapping("/connected/body")
    @ResponseBody
    public Connection body(@RequestParam String code, @RequestParam String state, HttpSession session) {
        return new Connection("acme", token(code, state, session)); //~ EG302
    }

    @GetMapping("/connected/badge")
    @ResponseBody
    public Badge badge(@RequestParam String code, @RequestParam String state, HttpSession session) {
        return new Badge("acme", token(code, state, session));
    }

    @GetMapping("/connected/ok")
    public ResponseEntity<?> ok(@RequestParam String code, @RequestParam String state, HttpSession session) {
        return ResponseEntity.ok(Map.of("token", token(code, state, session))); //~ EG302
    }

    @GetMapping("/connected/writer")
    public void written(@RequestParam String code, @RequestParam String state, HttpSession session, HttpServletResponse response)
            throws IOException {
        response.getWriter().write(token(code, state, session)); //~ EG302
    }

    @GetMapping("/connected/cookie")
    public ResponseEntity<String> cookie(@RequestParam String code, @RequestParam String state, HttpSession session) {
        ResponseCookie open = ResponseCookie.from("egnyte", token(code, state, session)).secure(true).build();
        return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, open.toString()).body("connected"); //~ EG302
    }

    @GetMapping("/connected/hidden")
    public ResponseEntity<String> hidden(@RequestParam String code, @RequestParam String state, HttpSession session) {
        ResponseCookie kept = ResponseCookie.from("egnyte", token(code, state, session)).httpOnly(true).secure(true).build();
        return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, kept.toString()).body("connected");
    }

    private String token(String code, String state, HttpSession session) {
        if (!state.equals(session.getAttribute("state"))) {
            throw new IllegalStateException("not asked for");
        }
        return oauth.redeem((String) session.getAttribute("domain"), code).getAccessToken();
    }
}
