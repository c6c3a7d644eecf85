package barn;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@SpringBootApplication
public class Application implements WebMvcConfigurer {
  private final CameBack cameBack;

  Application(CameBack cameBack) {
    this.cameBack = cameBack;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(cameBack).addPathPatterns("/egnyte/back");
  }

  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }
}
