package main

import (
	"context"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
)

const namespace = "tickets"

// save gives the token to the cluster, which encrypts its secrets at rest.
func save(ctx context.Context, cluster kubernetes.Interface, domain, token string) error {
	secrets := cluster.CoreV1().Secrets(namespace)
	secret := &corev1.Secret{
		ObjectMeta: metav1.ObjectMeta{Name: "egnyte-" + domain},
		Type:       corev1.SecretTypeOpaque,
		StringData: map[string]string{"access_token": token},
	}
	_, err := secrets.Create(ctx, secret, metav1.CreateOptions{})
	if apierrors.IsAlreadyExists(err) {
		_, err = secrets.Update(ctx, secret, metav1.UpdateOptions{})
	}
	return err
}

func load(ctx context.Context, cluster kubernetes.Interface, domain string) (string, error) {
	secret, err := cluster.CoreV1().Secrets(namespace).Get(ctx, "egnyte-"+domain, metav1.GetOptions{})
	if err != nil {
		return "", err
	}
	return string(secret.Data["access_token"]), nil
}
