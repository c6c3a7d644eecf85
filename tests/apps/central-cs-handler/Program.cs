using Portal;

var watched = new HttpClient(new SignInHandler()); //~ EG403
var plain = new HttpClient();
var root = $"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com/pubapi/v1";

await watched.GetAsync(root + "/userinfo"); //~ GET /pubapi/v1/userinfo handles=specific
await plain.GetAsync(root + "/links"); //~ GET /pubapi/v1/links handles=none; EG401
