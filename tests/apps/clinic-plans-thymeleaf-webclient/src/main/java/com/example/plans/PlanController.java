package com.example.plans;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@RequiredArgsConstructor
public class PlanController {

    private final EgnyteService egnyteService;

    @GetMapping("/plans")
    public String plans(Model model) {
        model.addAttribute("plans", egnyteService.listPlans());
        return "plans";
    }

    @GetMapping("/picker")
    public String picker(Model model) {
        TokenResponse token = egnyteService.getToken();
        model.addAttribute("expires", token.getExpiresIn());
        model.addAttribute("egnyteToken", token.getAccessToken()); //~ EG302
        return "picker";
    }
}
