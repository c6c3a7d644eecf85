package org.osierbeds;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
public class Connect {
    @GetMapping("/connect")
    public String connect(@RequestParam String domain) {
        return "redirect:https://" + domain + ".egnyte.com/puboauth/token?client_id=" + System.getenv("OSIER_KEY") //~ EG205
            + "&redirect_uri=https://osier.example.com/cb&response_type=code&scope=Egnyte.link";
    }
}
