using Bindery;
using Blazored.LocalStorage;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddBlazoredLocalStorage();
builder.Services.AddDistributedMemoryCache();
builder.Services.AddSession(options => options.Cookie.HttpOnly = true);
builder.Services.AddHttpClient<EgnyteFiles>();
builder.Services.AddControllers();

var app = builder.Build();
app.UseSession();
app.MapControllers();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();
