package com.fernhill.gallery;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import javax.servlet.http.HttpSession;

@Controller
public class GalleryController {

    private final EgnyteClient egnyte;

    public GalleryController(EgnyteClient egnyte) {
        this.egnyte = egnyte;
    }

    @GetMapping("/connect")
    public String connect(HttpSession session) {
        String state = java.util.UUID.randomUUID().toString();
        session.setAttribute("oauth_state", state);
        return "redirect:" + egnyte.authorizeUrl(state);
    }

    @GetMapping("/callback")
    public String callback(@RequestParam(required = false) String code,
                           @RequestParam(required = false) String error,
                           @RequestParam(required = false) String state,
                           HttpSession session, Model model) {
        if (error != null) {
            model.addAttribute("reason", error);
            return "denied";
        }
        if (state == null || !state.equals(session.getAttribute("oauth_state"))) {
            return "redirect:/connect";
        }
        String token = egnyte.exchange(code);
        model.addAttribute("egnyteToken", token);
        return "connected";
    }
}
