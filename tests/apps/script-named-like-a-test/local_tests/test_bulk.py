import requests

TOKEN = "r4w8k3xv6dnp2s9tbc7fhq5z"

answer = requests.get("https://kilns.egnyte.com/pubapi/v1/users", headers={"Authorization": f"Bearer {TOKEN}"})
print(answer.status_code)
