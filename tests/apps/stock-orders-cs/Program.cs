using StockOrders;

var desk = new Desk(new Wire(Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")!, Environment.GetEnvironmentVariable("EGNYTE_TOKEN")!));
Console.WriteLine((await desk.Order("logins", "2026-01-01")).Body());
Console.WriteLine(await desk.Swallow("2026-01-01") ? "done" : "not done");
