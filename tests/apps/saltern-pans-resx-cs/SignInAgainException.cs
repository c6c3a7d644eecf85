using System;

namespace Saltern
{
    public class SignInAgainException : Exception
    {
        public SignInAgainException(Exception inner) : base("Sign in to Egnyte again.", inner) { }
    }
}
