package org.brookfield.wages;

import java.util.Map;
import org.brookfield.wages.egnyte.EgnyteApi;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;

@Service
public class SlipService {

    private final EgnyteApi egnyte;
    private final RestClient files;
    private final RestClient payroll;

    public SlipService(EgnyteApi egnyte, @Qualifier("egnyteRestClient") RestClient files, @Qualifier("payrollRestClient") RestClient payroll) {
        this.egnyte = egnyte;
        this.files = files;
        this.payroll = payroll;
    }

    public Object share(String person) {
        Map<String, Object> link = Map.of("path", "/Private/wages/" + person, "type", "folder", "accessibility", "recipients");
        return egnyte.share(link).getBody().get("links"); //~ POST /pubapi/v1/links
    }

    public void withdraw(String link) {
        egnyte.withdraw(link); //~ DELETE /pubapi/v1/links/{link_id}
    }

    public String whoAmI() {
        return String.valueOf(egnyte.me().get("username")); //~ GET /pubapi/v1/userinfo
    }

    public byte[] slip(String person, String month) {
        return files.get().uri("/v1/fs-content/Private/wages/{person}/{month}.pdf", person, month).retrieve().body(byte[].class); //~ GET /pubapi/v1/fs-content/{path}
    }

    public String month() {
        return payroll.get().uri("/v1/links").retrieve().body(String.class);
    }
}
