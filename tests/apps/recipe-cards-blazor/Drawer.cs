using Microsoft.JSInterop;

namespace RecipeCards;

/// <summary>What the browser remembers.</summary>
public class Drawer(IJSRuntime js)
{
    public ValueTask Lay(string name, string what) => js.InvokeVoidAsync("localStorage.setItem", name, what);

    public ValueTask LayForNow(string name, string what) => js.InvokeVoidAsync("sessionStorage.setItem", name, what);

    public ValueTask<string?> TakeForNow(string name) => js.InvokeAsync<string?>("sessionStorage.getItem", name);
}
