var app = WebApplication.CreateBuilder(args).Build();
var key = Environment.GetEnvironmentVariable("RESELLER_KEY");
var nfr = Environment.GetEnvironmentVariable("NFR_DOMAIN");

string Page(string back) => $"https://{nfr}.egnyte.com/puboauth/token?client_id={key}&redirect_uri={back}&response_type=token"; //~ EG211

app.MapGet("/sign-in", () => Results.Redirect(Page("https://resellers.egnyte.com/accounts/login/")));
app.MapGet("/sign-in/home", () => Results.Redirect(Page("https://console.hillcrest.example/home")));

app.Run();
