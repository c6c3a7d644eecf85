package com.terrane.boreholes.web;

import com.terrane.boreholes.egnyte.EgnyteConnection;
import com.terrane.boreholes.egnyte.LogFiles;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.view.RedirectView;

@Controller
public class EgnyteController {
    private final EgnyteConnection connection;
    private final LogFiles files;

    public EgnyteController(EgnyteConnection connection, LogFiles files) {
        this.connection = connection;
        this.files = files;
    }

    @GetMapping("/egnyte/connect")
    public RedirectView connect(@RequestParam String domain, HttpSession session) {
        session.setAttribute("egnyte.domain", domain);
        return new RedirectView(connection.signInAddress(domain));
    }

    @GetMapping("/egnyte/callback")
    public String callback(@RequestParam(required = false) String code, @RequestParam(required = false) String error, HttpSession session) {
        if (error != null) {
            return "redirect:/?refused";
        }
        String domain = (String) session.getAttribute("egnyte.domain");
        session.setAttribute("egnyte.token", connection.redeem(domain, code));
        return "redirect:/logs";
    }

    @PostMapping("/egnyte/disconnect")
    public String disconnect(HttpSession session) { //~ EG309
        session.removeAttribute("egnyte.token");
        return "redirect:/";
    }

    @ResponseBody
    @GetMapping("/logs/{site}")
    public Map<?, ?> logs(@PathVariable String site, HttpSession session) {
        return files.ofSite(domain(session), token(session), site);
    }

    @ResponseBody
    @GetMapping("/search")
    public Map<?, ?> search(@RequestParam String q, HttpSession session) {
        return files.find(domain(session), token(session), q);
    }

    @ResponseBody
    @GetMapping("/bin")
    public Map<?, ?> bin(HttpSession session) {
        return files.thrownAway(domain(session), token(session));
    }

    @ResponseBody
    @GetMapping("/comments")
    public Map<?, ?> comments(HttpSession session) {
        return files.comments(domain(session), token(session));
    }

    private static String domain(HttpSession session) {
        return (String) session.getAttribute("egnyte.domain");
    }

    private static String token(HttpSession session) {
        return (String) session.getAttribute("egnyte.token");
    }
}
