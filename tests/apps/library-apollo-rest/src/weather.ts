import { RESTDataSource } from '@apollo/datasource-rest';

/** Of another service, whose paths look alike. */
export class WeatherApi extends RESTDataSource {
  override baseURL = 'https://weather.example.com/pubapi/v1/';

  links() {
    return this.get('links');
  }
}
