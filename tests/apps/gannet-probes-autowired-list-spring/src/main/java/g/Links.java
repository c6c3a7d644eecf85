package g;

import org.springframework.stereotype.Component;

@Component
public class Links implements Probe {
  @Override
  public String path() {
    return "/pubapi/v1/links";
  }
}
