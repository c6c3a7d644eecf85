import { redirect } from 'next/navigation';
import { EgnyteAuthError, listRecipes } from '@/lib/egnyte';

export default async function RecipesPage() {
  let recipes;
  try {
    recipes = await listRecipes();
  } catch (error) {
    if (error instanceof EgnyteAuthError) redirect('/connect');
    return <p>Something went wrong.</p>;
  }
  return <ul>{recipes.files.map((f: { name: string }) => <li key={f.name}>{f.name}</li>)}</ul>;
}
