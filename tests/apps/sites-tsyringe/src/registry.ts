import 'reflect-metadata';
import { InjectionToken, container } from 'tsyringe';
import { Forecast } from './forecast';
import * as settings from './settings';
import { Sheets } from './sheets';
import { PatientTransport } from './transport';

export class Registry {
  fill(): void {
    container.register(PatientTransport, { useFactory: () => new PatientTransport(4) });
    container.registerInstance(Sheets, new Sheets(settings.SHEETS_ADDRESS, container.resolve(PatientTransport)));
    container.register(Forecast, {
      useFactory: (context) => new Forecast(settings.FORECAST_ADDRESS, context.resolve(PatientTransport)),
    });
  }

  get<T>(token: InjectionToken<T>): T {
    return container.resolve(token);
  }
}
