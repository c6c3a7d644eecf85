using Blazored.LocalStorage;

namespace Bindery.Services;

/// <summary>Which shelf of the Member Service Portal (MSP) was open last.</summary>
public sealed class ShelfMemory(ILocalStorageService localStorage)
{
    public ValueTask Open(string shelf) => localStorage.SetItemAsStringAsync("msp.shelf", shelf);

    public ValueTask<string?> Last() => localStorage.GetItemAsStringAsync("msp.shelf");
}
