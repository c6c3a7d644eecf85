using Flurl.Http;

// The sandbox, acme.qa-egnyte.com, is for trials only.
var root = $"https://{args[0]}.egnyte.com/pubapi";
var token = Environment.GetEnvironmentVariable("EGNYTE_TOKEN");

var links = await $"{root}/v1/links" //~ GET /pubapi/v1/links
    .WithOAuthBearerToken(token)
    .OnError(call =>
    {
        if (call.Response?.StatusCode == 401) throw new SignInAgain();
    })
    .GetStringAsync();
Console.WriteLine(links);

var events = await $"{root}/v2/events".WithOAuthBearerToken(token).OnError(call => Console.Error.WriteLine(call)).GetStringAsync(); //~ GET /pubapi/v2/events; EG402
Console.WriteLine(events);

class SignInAgain : Exception;
