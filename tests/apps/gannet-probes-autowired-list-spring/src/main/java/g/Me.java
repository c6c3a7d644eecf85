package g;

import org.springframework.stereotype.Component;

@Component
public class Me implements Probe {
  @Override
  public String path() {
    return "/pubapi/v1/userinfo";
  }
}
